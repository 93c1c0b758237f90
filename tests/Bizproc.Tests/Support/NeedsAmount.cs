namespace Bizproc.Tests.Support;

/// <summary>An action whose amount is required. It calls itself as <see cref="SumAction"/> does.</summary>
internal sealed class NeedsAmount : IBizprocAction<NeedsAmount>
{
    public static ReadOnlySpan<byte> GetDefinitions() => SumAction.GetDefinitions();

    public required (decimal Amount, int Count) Both { get; init; }

    public static NeedsAmount Read(ref CallReader reader) => new()
    {
        Both = (reader.Value<decimal, FractionValue<decimal>>("amount", isRequired: true), reader.Value<int, IntegerValue<int>>("count")),
    };

    public void WriteReturns(ReturnWriter writer)
    {
    }
}
