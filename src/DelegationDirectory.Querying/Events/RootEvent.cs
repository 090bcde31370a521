namespace DelegationDirectory.Querying.Events;

/// <summary>A field of the subscription type: what is told, and where it is heard of.</summary>
internal sealed record RootEvent(string Name, string Description, EventType Type, Func<IServiceProvider, IObservable<object>> Source);
