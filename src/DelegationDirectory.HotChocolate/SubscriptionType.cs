using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DelegationDirectory.Querying.Events;

namespace DelegationDirectory.HotChocolate;

/// <summary>What clients can listen for.</summary>
internal sealed class SubscriptionType : ObjectType
{
    protected override void Configure(IObjectTypeDescriptor type)
    {
        type.Name("Subscription");
        foreach (var root in Declared.Graph.Events)
            type.Field(root.Name).Description(root.Description)
                .Type(new NonNullType(new EventObjectType(root.Type)))
                .Resolve(context => context.GetEventMessage<object>())
                .Subscribe(context => Listen(root.Source(context.RequestServices), context.RequestAborted));
    }

    private static async IAsyncEnumerable<object> Listen(IObservable<object> source, [EnumeratorCancellation] CancellationToken stop)
    {
        var heard = Channel.CreateUnbounded<object>();
        using var listening = source.Subscribe(new Listener(heard.Writer));
        await foreach (var happened in heard.Reader.ReadAllAsync(stop))
            yield return happened;
    }

    private sealed class Listener(ChannelWriter<object> heard) : IObserver<object>
    {
        public void OnNext(object value) => heard.TryWrite(value);

        public void OnError(Exception error) => heard.TryComplete(error);

        public void OnCompleted() => heard.TryComplete();
    }
}

/// <summary>What clients are told of an event.</summary>
internal sealed class EventObjectType(EventType declared) : ObjectType
{
    protected override void Configure(IObjectTypeDescriptor type)
    {
        type.Name(declared.Name).Description(declared.Description);
        foreach (var field in declared.Fields)
            type.Field(field.Name).Description(field.Description)
                .Type(field.ValueType == typeof(DateTimeOffset) ? typeof(NonNullType<global::HotChocolate.Types.DateTimeType>) : typeof(NonNullType<StringType>))
                .At(field.Read);
    }
}
