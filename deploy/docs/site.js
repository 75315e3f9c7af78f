// On a wide screen the menu stands open beside the page.
const menu = document.querySelector('.menu');
const wide = matchMedia('(min-width: 60rem)');
const fit = () => {
  menu.open = wide.matches && !document.body.classList.contains('wide');
};
wide.addEventListener('change', fit);
fit();
