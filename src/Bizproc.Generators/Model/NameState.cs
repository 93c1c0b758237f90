namespace Bizproc.Generators.Model;

/// <summary>The names that generated code uses, as the project resolves them.</summary>
internal enum NameState
{
    /// <summary>Every name means what it should.</summary>
    Free,

    /// <summary>The project has something else of the registry's name, so no registry is written.</summary>
    RegistryTaken,

    /// <summary>A type of the library cannot be named, so nothing is written.</summary>
    Unreachable,
}
