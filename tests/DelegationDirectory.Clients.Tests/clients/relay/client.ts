import { Environment, fetchQuery, Network, RecordSource, Store } from 'relay-runtime';
import type { ConcreteRequest, GraphQLResponse, OperationType } from 'relay-runtime';
import { send } from './http';
import variables from './schema/operations/variables.json';
import AgenciesOfACountry, { type AgenciesOfACountryQuery } from './src/__generated__/AgenciesOfACountryQuery.graphql';
import CalendarOfAYear, { type CalendarOfAYearQuery } from './src/__generated__/CalendarOfAYearQuery.graphql';
import CounterpartsOfAnAgency, { type CounterpartsOfAnAgencyQuery } from './src/__generated__/CounterpartsOfAnAgencyQuery.graphql';
import DelegationAsListed, { type DelegationAsListedQuery } from './src/__generated__/DelegationAsListedQuery.graphql';
import DigitalAmbassadors, { type DigitalAmbassadorsQuery } from './src/__generated__/DigitalAmbassadorsQuery.graphql';
import PartiesWithAnAgency, { type PartiesWithAnAgencyQuery } from './src/__generated__/PartiesWithAnAgencyQuery.graphql';
import PersonAtTheHead, { type PersonAtTheHeadQuery } from './src/__generated__/PersonAtTheHeadQuery.graphql';
import RoundsBetweenTwoParties, { type RoundsBetweenTwoPartiesQuery } from './src/__generated__/RoundsBetweenTwoPartiesQuery.graphql';
import RoundsCitingAnInstrument, { type RoundsCitingAnInstrumentQuery } from './src/__generated__/RoundsCitingAnInstrumentQuery.graphql';
import RoundsOfAnAgency, { type RoundsOfAnAgencyQuery } from './src/__generated__/RoundsOfAnAgencyQuery.graphql';
import RoundsOnATopic, { type RoundsOnATopicQuery } from './src/__generated__/RoundsOnATopicQuery.graphql';
import SearchTheDirectory, { type SearchTheDirectoryQuery } from './src/__generated__/SearchTheDirectoryQuery.graphql';
import SeriesThroughTheRounds, { type SeriesThroughTheRoundsQuery } from './src/__generated__/SeriesThroughTheRoundsQuery.graphql';
import SuccessionsOfAgencies, { type SuccessionsOfAgenciesQuery } from './src/__generated__/SuccessionsOfAgenciesQuery.graphql';
import WhoLedEachSide, { type WhoLedEachSideQuery } from './src/__generated__/WhoLedEachSideQuery.graphql';

const environment = new Environment({
  network: Network.create(async ({ text }, variables) => (await send({ query: text, variables })) as GraphQLResponse),
  store: new Store(new RecordSource()),
});

/** Asks through Relay's store: the answer is taken apart into records, and put together again from them. */
async function ask<TQuery extends OperationType>(query: ConcreteRequest, variables: TQuery['variables']): Promise<TQuery['response']> {
  return await fetchQuery<TQuery>(environment, query, variables).toPromise();
}

export const operations = {
  'agencies-of-a-country': () => ask<AgenciesOfACountryQuery>(AgenciesOfACountry, { country: variables.country }),
  'calendar-of-a-year': () => ask<CalendarOfAYearQuery>(CalendarOfAYear, {}),
  'counterparts-of-an-agency': () => ask<CounterpartsOfAnAgencyQuery>(CounterpartsOfAnAgency, { agency: variables.agency }),
  'delegation-as-listed': () => ask<DelegationAsListedQuery>(DelegationAsListed, { delegation: variables.delegation }),
  'digital-ambassadors': () => ask<DigitalAmbassadorsQuery>(DigitalAmbassadors, {}),
  'parties-with-an-agency': () => ask<PartiesWithAnAgencyQuery>(PartiesWithAnAgency, { acronym: variables.acronym }),
  'person-at-the-head': () => ask<PersonAtTheHeadQuery>(PersonAtTheHead, { person: variables.person }),
  'rounds-between-two-parties': () =>
    ask<RoundsBetweenTwoPartiesQuery>(RoundsBetweenTwoParties, { one: variables.one, other: variables.other }),
  'rounds-citing-an-instrument': () =>
    ask<RoundsCitingAnInstrumentQuery>(RoundsCitingAnInstrument, { instrument: variables.instrument }),
  'rounds-of-an-agency': () => ask<RoundsOfAnAgencyQuery>(RoundsOfAnAgency, { acronym: variables.acronym }),
  'rounds-on-a-topic': () => ask<RoundsOnATopicQuery>(RoundsOnATopic, { topic: variables.topic, since: variables.since }),
  'search-the-directory': () => ask<SearchTheDirectoryQuery>(SearchTheDirectory, { text: variables.text }),
  'series-through-the-rounds': () => ask<SeriesThroughTheRoundsQuery>(SeriesThroughTheRounds, { series: variables.series }),
  'successions-of-agencies': () => ask<SuccessionsOfAgenciesQuery>(SuccessionsOfAgencies, {}),
  'who-led-each-side': () => ask<WhoLedEachSideQuery>(WhoLedEachSide, { dialogue: variables.dialogue }),
};
