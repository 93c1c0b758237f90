using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Rules;

/// <summary>A part of a declaration that another generator makes.</summary>
/// <param name="Place">Where it is used; <see langword="null"/> for the class as a whole.</param>
/// <param name="What">How a message names it.</param>
/// <param name="WayOut">What to do.</param>
internal sealed record UnseenPart(Location? Place, string What, string WayOut);
