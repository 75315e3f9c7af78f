fetch('assets/events.json')
  .then((answer) => answer.text())
  .then((schema) =>
    AsyncApiStandalone.render(
      { schema, config: { show: { sidebar: true, errors: true }, sidebar: { showOperations: 'byDefault' } } },
      document.getElementById('events'),
    ),
  );
