namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>One value as a handler sets it.</summary>
/// <param name="Value">What it set.</param>
/// <param name="Kept">What the step has to keep.</param>
internal sealed record ReturnedItem(object Value, string Kept);
