using System.Collections.Immutable;

namespace Bizproc.Tests.Support;

/// <summary>An action whose amount is required. It calls itself as <see cref="SumAction"/> does.</summary>
internal sealed class NeedsAmount : IBizprocAction<NeedsAmount>
{
    public static ImmutableArray<ActionDefinition> Definitions => SumAction.Definitions;

    public required (decimal Amount, int Count) Both { get; init; }

    public static NeedsAmount Read(ref CallReader reader) => new()
    {
        Both = (reader.Value<decimal, FractionValue<decimal>>("amount"u8, isRequired: true), reader.Value<int, IntegerValue<int>>("count"u8)),
    };

    public void WriteReturns(ReturnWriter writer)
    {
    }
}
