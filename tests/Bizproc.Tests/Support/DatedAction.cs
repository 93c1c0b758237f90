namespace Bizproc.Tests.Support;

/// <summary>An action whose properties are dates. It calls itself as <see cref="SumAction"/> does.</summary>
internal sealed class DatedAction : IBizprocAction<DatedAction>
{
    public static ReadOnlySpan<byte> GetDefinitions() => SumAction.GetDefinitions();

    public DateOnly? Day { get; init; }

    public DateOnly? Other { get; init; }

    public DateTimeOffset? Moment { get; init; }

    public DateTime? Local { get; init; }

    public DateTime? Answer { get; init; }

    public static object Read(ref CallReader reader) => new DatedAction()
    {
        Day = reader.Optional<DateOnly, DateValue>("day"),
        Other = reader.Optional<DateOnly, DateValue>("other"),
        Moment = reader.Optional<DateTimeOffset, MomentValue>("moment"),
        Local = reader.Optional<DateTime, LocalTimeValue>("local"),
    };

    public static void WriteReturns(object action, ReturnWriter writer) => writer.Value<DateTime, LocalTimeValue>("answer", ((DatedAction)action).Answer);
}
