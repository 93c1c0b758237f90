using System.Collections.Immutable;

namespace Bizproc.Tests.Support;

/// <summary>An action whose properties are dates. It calls itself as <see cref="SumAction"/> does.</summary>
internal sealed class DatedAction : IBizprocAction<DatedAction>
{
    public static ImmutableArray<ActionDefinition> Definitions => SumAction.Definitions;

    public DateOnly? Day { get; init; }

    public DateOnly? Other { get; init; }

    public DateTimeOffset? Moment { get; init; }

    public DateTime? Local { get; init; }

    public DateTime? Answer { get; init; }

    public static DatedAction Read(ref CallReader reader) => new()
    {
        Day = reader.Optional<DateOnly, DateValue>("day"u8),
        Other = reader.Optional<DateOnly, DateValue>("other"u8),
        Moment = reader.Optional<DateTimeOffset, MomentValue>("moment"u8),
        Local = reader.Optional<DateTime, LocalTimeValue>("local"u8),
    };

    public void WriteReturns(ReturnWriter writer) => writer.Value<DateTime, LocalTimeValue>("answer"u8, Answer);
}
