namespace Bizproc.Generators.Tests.Agreement;

/// <summary>A fault that can be added to any valid declaration.</summary>
/// <param name="Id">The rule that must find it.</param>
/// <param name="Put">Adds the fault.</param>
internal sealed record Fault(string Id, Func<ActionSource, ActionSource> Put);
