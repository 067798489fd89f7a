/**
 * Stands in for Excel on the web around the pane: answers the messages by which an untouched office.js speaks to its host
 * (the fields are those that its own client reads). What is asked of the workbook goes to `answerRichApi`, outside.
 */
const CONVERSATION = 'conversation1';
const CONTROL = 'controle1';
const RICH_API = 93;

const options = JSON.parse(new URLSearchParams(window.location.search).get('excel') ?? '{}');
/** Messages of a kind that nothing here answers: a test looks that there are none. */
window.unanswered = [];
const listeners = new Map();

const context = {
  _id: CONTROL,
  _appName: 16,
  _appVersion: '16.00',
  _appMinorVersion: 0,
  _appUILocale: options.locale,
  _dataLocale: options.locale,
  _docUrl: 'https://exemple.invalid/Classeur1.xlsx',
  _clientMode: 0,
  _settings: [],
  _reason: 1,
  _osfControlType: 1,
  _eToken: '',
  _correlationId: 'c0',
  _requirementMatrix: JSON.stringify(options.sets),
  _hostFullVersion: '16.0.17328.42',
  _clientWindowHeight: 700,
  _clientWindowWidth: options.width,
  _addinName: 'SPASER',
  _appDomains: [],
  _featureGates: {},
  _initialDisplayMode: 0,
};

const send = (source, origin, request, data, type) =>
  source.postMessage(
    JSON.stringify({
      _messageType: 1,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _origin: window.location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: type,
      _serializerVersion: 1,
    }),
    origin,
  );

/** The active sheet, as far as a picture needs it. */
async function draw() {
  const { name, rows } = await window.seeWorkbook();
  const line = (cells, tag) => {
    const row = document.createElement('tr');
    for (const text of cells) {
      const cell = document.createElement(tag);
      cell.textContent = text;
      row.append(cell);
    }
    return row;
  };
  const table = document.createElement('table');
  table.append(line([name], 'th'), ...rows.map((cells) => line(cells, 'td')));
  document.getElementById('grid').replaceChildren(table);
}

async function richApi(text) {
  const { refused, body, events } = await window.answerRichApi(text);
  if (refused) return { Version: 1, Error: refused };
  const heard = listeners.get('richApiMessage');
  if (heard && events.length > 0) {
    const entries = events.map((event) => [
      event.messageCategory,
      event.messageType,
      event.targetId,
      event.message,
      0,
      event.isRemoteOverride,
    ]);
    send(heard.source, heard.origin, heard.request, { ArrayData: entries }, 1);
  }
  void draw();
  return { Version: 1, Error: 0, Data: [200, [], body] };
}

async function answer(request, source, origin) {
  const { _actionName: action, _actionType: type, _data: data } = request;
  // 1 = starts to listen, 2 = stops.
  if (type === 1) listeners.set(action, { source, origin, request });
  if (type === 2) listeners.delete(action);
  if (type === 1 || type === 2) return { Error: 0 };
  if (action === 'ContextActivationManager_getAppContextAsync') return context;
  if (action === 'ContextActivationManager_notifyHost') return null;
  if (action === 'executeMethod' && data.DdaMethod.DispatchId === RICH_API) return richApi(data.ArrayData[4]);
  window.unanswered.push(`${action} ${data?.DdaMethod?.DispatchId ?? ''}`.trim());
  return { Version: 1, Error: 0 };
}

window.addEventListener('message', async ({ data, source, origin }) => {
  let request;
  try {
    request = JSON.parse(data);
  } catch {
    return;
  }
  if (request._messageType !== 0) return;
  send(source, origin, request, await answer(request, source, origin), 0);
});

const pane = document.createElement('iframe');
pane.id = 'pane';
pane.title = 'SPASER';
pane.style.width = `${options.width}px`;
// Excel on the web tells the pane about its host in the name of the frame.
pane.name = JSON.stringify({
  baseFrameName: 'frame1',
  hostInfo: `Excel|Web|16.01|${options.locale}|c0|||16`,
  xdmInfo: `${CONVERSATION}|${CONTROL}|${window.location.origin}`,
  serializerVersion: '1',
  flights: '[]',
});
pane.src = options.pane;
document.body.append(pane);
void draw();
