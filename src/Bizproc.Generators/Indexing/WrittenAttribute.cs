namespace Bizproc.Generators.Indexing;

/// <summary>An attribute as its syntax shows it, before it is bound.</summary>
/// <param name="Name">Its name, without a namespace and without the ending that may be left out.</param>
/// <param name="MayBeOfAction">True if it is called like an attribute that declares an action, by its name or by an alias of the file.</param>
/// <param name="Code">The first text, if it is written as one; <see langword="null"/> for a constant or an expression.</param>
/// <param name="HasPage">True if a settings page is named.</param>
/// <param name="Page">The settings page, if it is written as a text.</param>
internal sealed record WrittenAttribute(string Name, bool MayBeOfAction, string? Code, bool HasPage, string? Page);
