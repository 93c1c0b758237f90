// The official JavaScript SDK against a portal: carries out the steps named on the command line and prints one line of JSON for each.
//
// PORTAL          address of the portal, such as http://127.0.0.1:5080/
// ACCESS_TOKEN    the token to begin with
// CLIENT_SECRET   secret of the application app.1
// EXPIRES_IN      seconds for which the SDK itself believes the token to be good; less than 0 makes it renew before its first call
// EVENT_TOKEN     names the step that "send" closes
import { ApiVersion, B24OAuth } from '@bitrix24/b24jssdk'

const { PORTAL, ACCESS_TOKEN, CLIENT_SECRET, EXPIRES_IN, EVENT_TOKEN } = process.env

// Plain http needs nothing but the two endpoints: the SDK never adds a scheme of its own.
const b24 = new B24OAuth(
  {
    applicationToken: '',
    userId: 1,
    memberId: 'portal',
    accessToken: ACCESS_TOKEN,
    refreshToken: 'refresh',
    expires: Math.floor(Date.now() / 1000) + Number(EXPIRES_IN),
    expiresIn: 3600,
    scope: 'bizproc',
    domain: new URL(PORTAL).host,
    clientEndpoint: `${PORTAL}rest/`,
    serverEndpoint: `${PORTAL}rest/`,
    status: 'L'
  },
  { clientId: 'app.1', clientSecret: CLIENT_SECRET }
)

let renewed = 0
let requests = 0
b24.setCallbackRefreshAuth(async () => { renewed++ })
b24.getHttpClient(ApiVersion.v2).ajaxClient.interceptors.request.use((request) => {
  requests++
  return request
})

const action = {
  CODE: 'js_sum',
  HANDLER: 'https://app.example.com/sum',
  AUTH_USER_ID: 1,
  USE_SUBSCRIPTION: 'Y',
  NAME: { en: 'Sum', de: 'Summe' },
  PROPERTIES: { amounts: { Name: 'Amounts', Type: 'double', Multiple: 'Y', Required: 'Y' } },
  RETURN_PROPERTIES: { sum: { Name: 'Sum', Type: 'double', Default: 0 } },
  DOCUMENT_TYPE: ['crm', 'CCrmDocumentDeal', 'DEAL'],
  FILTER: { INCLUDE: [['crm']] }
}

const steps = {
  add: () => call('bizproc.activity.add', action),
  list: () => call('bizproc.activity.list'),
  update: () => call('bizproc.activity.update', { CODE: action.CODE, FIELDS: { NAME: 'Total', PROPERTIES: {} } }),
  delete: () => call('bizproc.activity.delete', { CODE: action.CODE }),
  refuse: () => call('bizproc.activity.delete', { CODE: 'nobody' }),
  unknown: () => call('bizproc.activity.get', { CODE: action.CODE }),
  many: async () => (await Promise.all([steps.list(), steps.list(), steps.list()]))[0],
  send: () => call('bizproc.event.send', { EVENT_TOKEN, RETURN_VALUES: { SUM: 5.5 }, LOG_MESSAGE: 'Added up' }),
  log: () => call('bizproc.activity.log', { EVENT_TOKEN, LOG_MESSAGE: 'Half way: 50 % & "more"' }),
  batch: () => batch({
    robot: {
      method: 'bizproc.robot.add',
      params: {
        CODE: 'js_robot',
        HANDLER: 'https://app.example.com/robot?a=1&b=2#part',
        NAME: { en: 'Robot & "friends"' },
        USE_SUBSCRIPTION: true,
        USE_PLACEMENT: true,
        PLACEMENT_HANDLER: 'https://app.example.com/settings'
      }
    },
    codes: ['bizproc.robot.list', {}],
    gone: ['bizproc.robot.delete', { CODE: 'nobody' }],
    empty: ['bizproc.activity.list', {}],
    first: ['bizproc.robot.update', { CODE: '$result[codes][0]', FIELDS: { NAME: 'By reference' } }]
  })
}

async function call(method, params = {}) {
  const answer = await b24.actions.v2.call.make({ method, params })
  if (!answer.isSuccess) throw answer.getErrors().next().value
  return answer.getData().result
}

async function batch(calls) {
  const answer = await b24.actions.v2.batch.make({ calls, options: { isHaltOnError: false, returnAjaxResult: true } })
  const outcome = ([key, one]) => [key, one.isSuccess ? { result: one.getData().result } : describe(one.getErrors().next().value)]
  return Object.fromEntries(Object.entries(answer.getData()).map(outcome))
}

function describe(error) {
  return { error: error.name, code: error.code, message: error.message, status: error.status }
}

for (const step of process.argv.slice(2)) {
  const before = { renewed, requests }
  const outcome = await steps[step]().then((result) => ({ result }), describe)
  console.log(JSON.stringify({ step, ...outcome, renewed: renewed - before.renewed, requests: requests - before.requests }))
}
