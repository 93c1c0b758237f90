namespace Bizproc.Generators.Model;

/// <summary>The reasons not to generate code for a class. The analyzer reports each as an error.</summary>
[Flags]
internal enum ClassFaults
{
    None = 0,

    /// <summary>The class, or a type around it, is not <see langword="partial"/>.</summary>
    NotPartial = 1 << 0,

    Static = 1 << 1,
    Abstract = 1 << 2,
    Generic = 1 << 3,
    InsideGeneric = 1 << 4,
    FileLocal = 1 << 5,

    /// <summary>The class, or a type around it, is private or protected, so the registry could not name it.</summary>
    Inaccessible = 1 << 6,

    /// <summary>No parameterless constructor.</summary>
    NoConstructor = 1 << 7,

    /// <summary>A constant or type in the declaration is not known, or another generator makes it.</summary>
    Unresolved = 1 << 8,

    /// <summary>Another generator makes a property of the action from a field.</summary>
    PropertyOfField = 1 << 9,

    /// <summary>The class of a trigger also declares an action.</summary>
    AlsoAction = 1 << 10,

    /// <summary>The class of a trigger uses the name of the generated definition.</summary>
    DefinitionTaken = 1 << 11,
}
