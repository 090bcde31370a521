import * as documents from './gql/graphql';
import { send } from './http';
import variables from './schema/operations/variables.json';

type Document<TData, TVariables> = documents.TypedDocumentString<TData, TVariables>;

/** Asks by the hash alone: the server has the manifest that was generated. */
async function ask<TData, TVariables>(document: Document<TData, TVariables>, variables: TVariables): Promise<TData> {
  const id = document.__meta__?.['hash'] as string;
  return (await send({ id, variables })).data as TData;
}

export const operations = {
  'agencies-of-a-country': () => ask(documents.AgenciesOfACountryDocument, { country: variables.country }),
  'calendar-of-a-year': () => ask(documents.CalendarOfAYearDocument, {}),
  'counterparts-of-an-agency': () => ask(documents.CounterpartsOfAnAgencyDocument, { agency: variables.agency }),
  'delegation-as-listed': () => ask(documents.DelegationAsListedDocument, { delegation: variables.delegation }),
  'digital-ambassadors': () => ask(documents.DigitalAmbassadorsDocument, {}),
  'parties-with-an-agency': () => ask(documents.PartiesWithAnAgencyDocument, { acronym: variables.acronym }),
  'person-at-the-head': () => ask(documents.PersonAtTheHeadDocument, { person: variables.person }),
  'rounds-between-two-parties': () =>
    ask(documents.RoundsBetweenTwoPartiesDocument, { one: variables.one, other: variables.other }),
  'rounds-citing-an-instrument': () =>
    ask(documents.RoundsCitingAnInstrumentDocument, { instrument: variables.instrument }),
  'rounds-of-an-agency': () => ask(documents.RoundsOfAnAgencyDocument, { acronym: variables.acronym }),
  'rounds-on-a-topic': () => ask(documents.RoundsOnATopicDocument, { topic: variables.topic, since: variables.since }),
  'search-the-directory': () => ask(documents.SearchTheDirectoryDocument, { text: variables.text }),
  'series-through-the-rounds': () => ask(documents.SeriesThroughTheRoundsDocument, { series: variables.series }),
  'successions-of-agencies': () => ask(documents.SuccessionsOfAgenciesDocument, {}),
  'who-led-each-side': () => ask(documents.WhoLedEachSideDocument, { dialogue: variables.dialogue }),
};
