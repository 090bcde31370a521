using System.Collections.Concurrent;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Streaming.Tests;

/// <summary>A source of events that a test sends when it likes, and that knows who listens; with a schema around it.</summary>
public sealed class Radio : IObservable<string>
{
    private const string Sdl =
        """
        type Query {
          hello(name: String): String!
          fails: String
          "Takes longer than any client waits."
          slow: String
          "Goes on until the test lets it go, even if nobody waits any more."
          stubborn: String
        }
        type Mutation { rename(text: String!): String! }
        type Subscription {
          "What the test sends."
          signal: String!
          "From the number down to 1, and then the end."
          countdown(from: Int!): Int!
          "Fails after one value."
          breaks: Int
          "Cannot be listened to."
          silent: String
        }
        """;

    private readonly ConcurrentDictionary<IObserver<string>, bool> _listeners = [];
    private readonly TaskCompletionSource<string> _gate = new();
    private int _asked;
    private int _stopped;

    public int Listeners => _listeners.Count;

    /// <summary>How many operations on <c>slow</c> were begun.</summary>
    public int Asked => _asked;

    /// <summary>How many of them were given up.</summary>
    public int Stopped => _stopped;

    public void AddTo(IServiceCollection services) => services.AddSingleton<ISchema>(_ => GraphQL.Types.Schema.For(Sdl, Resolve));

    public void Send(string text)
    {
        foreach (var listener in _listeners.Keys)
            listener.OnNext(text);
    }

    public void End()
    {
        foreach (var listener in _listeners.Keys)
            listener.OnCompleted();
    }

    /// <summary>Lets <c>stubborn</c> end.</summary>
    public void Release() => _gate.SetResult("at last");

    /// <summary>Waits until so many listen.</summary>
    public Task WaitForListenersAsync(int count) => Until.TrueAsync(() => Listeners == count, () => $"{Listeners} listen, not {count}");

    public IDisposable Subscribe(IObserver<string> observer)
    {
        _listeners[observer] = true;
        return new Leaving(() => _listeners.TryRemove(observer, out var _));
    }

    private void Resolve(GraphQL.Utilities.SchemaBuilder builder)
    {
        var query = builder.Types.For("Query");
        query.FieldFor("hello").Resolver = new FuncFieldResolver<string>(context => "Hello, " + (context.GetArgument<string?>("name") ?? "世界"));
        query.FieldFor("fails").Resolver = new FuncFieldResolver<string>(string? (_) => throw Failure());
        query.FieldFor("slow").Resolver = new FuncFieldResolver<string>(async context =>
        {
            using var stopping = context.CancellationToken.Register(() => Interlocked.Increment(ref _stopped));
            Interlocked.Increment(ref _asked);
            await Task.Delay(TimeSpan.FromMinutes(5), context.CancellationToken);
            return "at last";
        });
        query.FieldFor("stubborn").Resolver = new FuncFieldResolver<string>(async _ =>
        {
            Interlocked.Increment(ref _asked);
            return await _gate.Task;
        });
        builder.Types.For("Mutation").FieldFor("rename").Resolver = new FuncFieldResolver<string>(context => context.GetArgument<string>("text"));

        var subscription = builder.Types.For("Subscription");
        On("signal", new SourceStreamResolver<string>(_ => this));
        On("countdown", new SourceStreamResolver<object>(context => new Countdown(context.GetArgument<int>("from"), null)));
        On("breaks", new SourceStreamResolver<object>(_ => new Countdown(1, Failure())));
        On("silent", new SourceStreamResolver<object>(IObservable<object?> (_) => throw Failure()));

        void On(string field, ISourceStreamResolver source)
        {
            subscription.FieldFor(field).StreamResolver = source;
            subscription.FieldFor(field).Resolver = new FuncFieldResolver<object>(context => context.Source);
        }
    }

    private static InvalidOperationException Failure() => new("the password is hunter2");

    private sealed class Leaving(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }

    private sealed class Countdown(int from, Exception? failure) : IObservable<object>
    {
        public IDisposable Subscribe(IObserver<object> observer)
        {
            for (var number = from; number > 0; number--)
                observer.OnNext(number);
            if (failure is null)
                observer.OnCompleted();
            else
                observer.OnError(failure);
            return new Leaving(() => { });
        }
    }
}
