-- What everybody calls a place: 长塘 and 长塘乡 for 长塘瑶族乡, 湘西 and 湘西州 for 湘西土家族苗族自治州. The kind of the
-- place stays as it is, so that a township is never taken for a town of the same name. Of one character nothing is
-- taken away (内蒙古).
create function place_short(name text) returns text language sql immutable parallel safe
  return case
    when length(regexp_replace(regexp_replace(name, '(特别行政区|自治区|自治州|自治县|自治旗|民族乡|民族镇|街道|地区|林区|新区|矿区|省|市|州|盟|县|区|旗|镇|乡|苏木)$', ''), '((阿昌|白|保安|布朗|布依|朝鲜|达斡尔|傣|德昂|东乡|侗|独龙|鄂伦春|俄罗斯|鄂温克|高山|仡佬|哈尼|哈萨克|汉|赫哲|回|基诺|京|景颇|柯尔克孜|拉祜|黎|傈僳|珞巴|满|毛南|门巴|蒙古|苗|仫佬|纳西|怒|普米|羌|撒拉|畲|水|塔吉克|塔塔尔|土家|土|佤|维吾尔|乌孜别克|锡伯|瑶|彝|裕固|藏|壮|各)族|哈萨克|柯尔克孜|蒙古|塔吉克|维吾尔|锡伯|鄂伦春)+$', '')) > 1
    then regexp_replace(regexp_replace(name, '(特别行政区|自治区|自治州|自治县|自治旗|民族乡|民族镇|街道|地区|林区|新区|矿区|省|市|州|盟|县|区|旗|镇|乡|苏木)$', ''), '((阿昌|白|保安|布朗|布依|朝鲜|达斡尔|傣|德昂|东乡|侗|独龙|鄂伦春|俄罗斯|鄂温克|高山|仡佬|哈尼|哈萨克|汉|赫哲|回|基诺|京|景颇|柯尔克孜|拉祜|黎|傈僳|珞巴|满|毛南|门巴|蒙古|苗|仫佬|纳西|怒|普米|羌|撒拉|畲|水|塔吉克|塔塔尔|土家|土|佤|维吾尔|乌孜别克|锡伯|瑶|彝|裕固|藏|壮|各)族|哈萨克|柯尔克孜|蒙古|塔吉克|维吾尔|锡伯|鄂伦春)+$', '')
    else regexp_replace(name, '(特别行政区|自治区|自治州|自治县|自治旗|民族乡|民族镇|街道|地区|林区|新区|矿区|省|市|州|盟|县|区|旗|镇|乡|苏木)$', '')
  end;

create function place_called(name text) returns text language sql immutable parallel safe
  return place_short(name) || right(name, 1);

-- The source has the character of before 2013; the town is written with the standard one (通用规范汉字表).
update division set name = '织𬕂镇' where code = '441721100' and name = '织篢镇';
