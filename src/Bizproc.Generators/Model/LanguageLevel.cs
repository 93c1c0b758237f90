namespace Bizproc.Generators.Model;

/// <summary>The language features that generated code depends on, by the C# version of the project.</summary>
internal enum LanguageLevel
{
    /// <summary>Generated code would not compile.</summary>
    TooLow,

    /// <summary>Generated code compiles, and must include the members that are the same for every action.</summary>
    NoExtensionMembers,

    /// <summary>The members that are the same for every action are extension members of the library.</summary>
    ExtensionMembers,
}
