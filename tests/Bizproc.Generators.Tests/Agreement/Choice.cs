using CsCheck;

namespace Bizproc.Generators.Tests.Agreement;

/// <summary>One of some constants.</summary>
internal static class Choice
{
    public static Gen<T> Of<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);
}
