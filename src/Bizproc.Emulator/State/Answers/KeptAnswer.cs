using System.Text.Json.Nodes;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.State.Answers;

/// <summary>An answer that the portal was taught, in its own values.</summary>
/// <param name="Method">The name of the method.</param>
/// <param name="When">The parameters that a call must have, among others.</param>
/// <param name="Result">The result. It has no meaning if there is a refusal or a function.</param>
/// <param name="Refusal">The refusal; <see langword="null"/> for a result.</param>
/// <param name="Compute">The function that computes the result; <see langword="null"/> if there is none.</param>
internal sealed record KeptAnswer(string Method, PhpArray When, PhpValue Result, PortalError? Refusal, Func<EmulatedRequest, JsonNode?>? Compute)
{
    /// <summary>Gets the number of conditions, at all levels.</summary>
    public int Conditions { get; } = Count(When);

    /// <summary>Gets the estimated memory, in bytes.</summary>
    public long Size { get; } = ValueSize.Measure(When) + ValueSize.Measure(Result);

    /// <summary>True if a call has the parameters of this answer, among others.</summary>
    public bool Fits(PhpArray parameters) => Contains(parameters, When);

    /// <summary>True if another answer is for the same calls.</summary>
    public bool HasSameConditions(KeptAnswer other) => Conditions == other.Conditions && Contains(When, other.When);

    private static int Count(PhpArray conditions) => conditions.Sum(static condition => condition.Value is PhpArray inner ? Math.Max(1, Count(inner)) : 1);

    private static bool Contains(PhpArray all, PhpArray part) => part.All(member => IsSame(Find(all, member.Key), member.Value));

    // A form has only texts, so 5 and "5" are the same.
    private static bool IsSame(PhpValue? given, PhpValue wanted) => (given, wanted) switch
    {
        (null, _) => false,
        (PhpArray array, PhpArray part) => Contains(array, part),
        (PhpArray, _) or (_, PhpArray) => false,
        _ => given.ToText() == wanted.ToText(),
    };

    private static PhpValue? Find(PhpArray array, string key) =>
        array.Contains(key) ? array[key] : array.FirstOrDefault(member => member.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value;
}
