namespace Bizproc.Generators.Tests.Agreement;

/// <summary>A fault that can be put into any right declaration.</summary>
/// <param name="Id">The rule that must find it.</param>
/// <param name="Put">Puts it in.</param>
internal sealed record Fault(string Id, Func<ActionSource, ActionSource> Put);
