namespace Bizproc.Generators.Model;

/// <summary>The way in which generated code makes a collection from an array.</summary>
internal enum CollectionKind
{
    /// <summary>Not a collection: one value.</summary>
    None,

    /// <summary>The array itself: for an array type, and for interfaces that only read.</summary>
    Array,

    /// <summary>A collection expression.</summary>
    Expression,

    /// <summary>A <c>HashSet</c>: for interfaces of sets, which a collection expression cannot make.</summary>
    Set,
}
