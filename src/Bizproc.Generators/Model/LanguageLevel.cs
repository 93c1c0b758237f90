namespace Bizproc.Generators.Model;

/// <summary>The features of the project's version of C# that generated code depends on.</summary>
internal enum LanguageLevel
{
    /// <summary>Generated code does not compile.</summary>
    TooLow,

    /// <summary>Generated code compiles. The members that are the same for every action must be generated, too.</summary>
    NoExtensionMembers,

    /// <summary>The members that are the same for every action are extension members of the library.</summary>
    ExtensionMembers,
}
