namespace Bizproc.Generators.Model;

/// <summary>The state of the attribute of the compiler that hides a type from friend assemblies. Each assembly has its own.</summary>
internal enum EmbeddingState
{
    /// <summary>The assembly has it: its author wrote it, or another generator.</summary>
    Defined,

    /// <summary>The assembly does not have it, so the registry brings it along.</summary>
    Missing,

    /// <summary>A type has the name of its namespace, so the assembly cannot have it.</summary>
    Impossible,
}
