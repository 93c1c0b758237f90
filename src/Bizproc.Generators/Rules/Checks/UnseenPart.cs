using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>A part of a declaration that another generator makes.</summary>
/// <param name="Place">The place where it is used; <see langword="null"/> for the class as a whole.</param>
/// <param name="What">Its name in a message.</param>
/// <param name="WayOut">The way out, for the message.</param>
internal sealed record UnseenPart(Location? Place, string What, string WayOut);
