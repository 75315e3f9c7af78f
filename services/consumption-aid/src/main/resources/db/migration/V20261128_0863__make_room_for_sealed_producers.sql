-- A producer's name is sealed under a key of its own (the next migration seals what is there); its index was never written.
alter table producer drop column name_index;
