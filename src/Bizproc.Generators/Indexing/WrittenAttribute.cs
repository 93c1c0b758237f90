namespace Bizproc.Generators.Indexing;

/// <summary>An attribute as its syntax shows it, before it is bound.</summary>
/// <param name="Name">Its name, without namespace and without the optional ending.</param>
/// <param name="MayBeOfAction">True if it is named like an attribute that declares an action or its former code, directly or by an alias of the file.</param>
/// <param name="Code">The first text, if it is a plain literal; <see langword="null"/> for a constant or an expression.</param>
/// <param name="HasPage">True if a settings page is named.</param>
/// <param name="Page">The settings page, if it is a plain literal.</param>
internal sealed record WrittenAttribute(string Name, bool MayBeOfAction, string? Code, bool HasPage, string? Page);
