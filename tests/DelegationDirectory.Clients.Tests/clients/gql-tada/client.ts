import { print } from 'graphql';
import type { TadaDocumentNode } from 'gql.tada';
import * as documents from './src/operations';
import { send } from './http';
import variables from './schema/operations/variables.json';

async function ask<TData, TVariables>(document: TadaDocumentNode<TData, TVariables>, variables: TVariables): Promise<TData> {
  return (await send({ query: print(document), variables })).data as TData;
}

export const operations = {
  'agencies-of-a-country': () => ask(documents.AgenciesOfACountry, { country: variables.country }),
  'calendar-of-a-year': () => ask(documents.CalendarOfAYear, {}),
  'counterparts-of-an-agency': () => ask(documents.CounterpartsOfAnAgency, { agency: variables.agency }),
  'delegation-as-listed': () => ask(documents.DelegationAsListed, { delegation: variables.delegation }),
  'digital-ambassadors': () => ask(documents.DigitalAmbassadors, {}),
  'parties-with-an-agency': () => ask(documents.PartiesWithAnAgency, { acronym: variables.acronym }),
  'person-at-the-head': () => ask(documents.PersonAtTheHead, { person: variables.person }),
  'rounds-between-two-parties': () =>
    ask(documents.RoundsBetweenTwoParties, { one: variables.one, other: variables.other }),
  'rounds-citing-an-instrument': () =>
    ask(documents.RoundsCitingAnInstrument, { instrument: variables.instrument }),
  'rounds-of-an-agency': () => ask(documents.RoundsOfAnAgency, { acronym: variables.acronym }),
  'rounds-on-a-topic': () => ask(documents.RoundsOnATopic, { topic: variables.topic, since: variables.since }),
  'search-the-directory': () => ask(documents.SearchTheDirectory, { text: variables.text }),
  'series-through-the-rounds': () => ask(documents.SeriesThroughTheRounds, { series: variables.series }),
  'successions-of-agencies': () => ask(documents.SuccessionsOfAgencies, {}),
  'who-led-each-side': () => ask(documents.WhoLedEachSide, { dialogue: variables.dialogue }),
};
