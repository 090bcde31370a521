using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Contract.Tests.Wire.Persisted;

/// <summary>Reads the metrics of one server, as a collector would.</summary>
internal sealed class MetricReader : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, long> _counted = [];
    private readonly ConcurrentDictionary<string, long> _observed = [];

    public MetricReader(IServiceProvider services)
    {
        var meters = services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == meters && instrument.Meter.Name == "DelegationDirectory.Transport")
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
        {
            if (instrument.IsObservable)
                _observed[instrument.Name] = value;
            else
                _counted.AddOrUpdate(instrument.Name, value, (_, before) => before + value);
        });
        _listener.Start();
    }

    /// <summary>The sum of a counter since this reader was made, or a gauge's value now.</summary>
    public long this[string name]
    {
        get
        {
            _listener.RecordObservableInstruments();
            return _observed.TryGetValue(name, out var value) ? value : _counted.GetValueOrDefault(name);
        }
    }

    public void Dispose() => _listener.Dispose();
}
