namespace Bizproc.Generators.Model;

/// <summary>The state of the compiler's attribute that hides a type from friend assemblies. Every assembly defines its own.</summary>
internal enum EmbeddingState
{
    /// <summary>The assembly has it, written by its author or by another generator.</summary>
    Defined,

    /// <summary>The assembly does not have it, so the generator adds it.</summary>
    Missing,

    /// <summary>A type has the same name as its namespace, so the assembly cannot have it.</summary>
    Impossible,
}
