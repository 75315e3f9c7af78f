const place = document.getElementById('contract');
fetch(place.dataset.contract)
  .then((answer) => answer.json())
  .then((contract) =>
    Redoc.init(
      contract,
      {
        scrollYOffset: 56,
        hideDownloadButtons: true,
        hideDownloadButton: true,
        disableSearch: false,
        nativeScrollbars: true,
        theme: { colors: { primary: { main: '#a02c2c' } }, sidebar: { width: '300px' } },
      },
      place,
    ),
  );
