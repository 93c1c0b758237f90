namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>One value as a handler sets it.</summary>
/// <param name="Value">The value that the handler set.</param>
/// <param name="Kept">The text that the step must keep.</param>
internal sealed record ReturnedItem(object Value, string Kept);
