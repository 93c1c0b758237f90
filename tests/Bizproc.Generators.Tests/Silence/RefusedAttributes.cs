namespace Bizproc.Generators.Tests.Silence;

/// <summary>Attributes that the compiler refuses somewhere in the user's own code, so that nothing generated can be judged there.</summary>
internal static class RefusedAttributes
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
    };
}
