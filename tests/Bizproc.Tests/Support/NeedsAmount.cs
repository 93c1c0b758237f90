namespace Bizproc.Tests.Support;

/// <summary>An action whose amount is required. It calls itself as <see cref="SumAction"/> does.</summary>
internal sealed class NeedsAmount : IBizprocAction<NeedsAmount>
{
    public static ReadOnlySpan<byte> GetDefinitions() => SumAction.GetDefinitions();

    public required (decimal Amount, int Count) Both { get; init; }

    public static object Read(ref CallReader reader) => new NeedsAmount()
    {
        Both = (reader.Value<decimal, FractionValue<decimal>>("amount", isRequired: true), reader.Value<int, IntegerValue<int>>("count")),
    };

    public static void WriteReturns(object action, ReturnWriter writer)
    {
    }
}
