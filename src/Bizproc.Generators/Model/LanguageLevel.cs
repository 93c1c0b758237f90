namespace Bizproc.Generators.Model;

/// <summary>What the project's version of C# means for generated code.</summary>
internal enum LanguageLevel
{
    /// <summary>Generated code does not compile.</summary>
    TooLow,

    /// <summary>Generated code compiles. The members that are the same for every action must be generated, too.</summary>
    NoExtensionMembers,

    /// <summary>The members that are the same for every action are extension members of the library.</summary>
    ExtensionMembers,
}
