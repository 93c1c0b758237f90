namespace Bizproc.Generators.Model;

/// <summary>How code makes a collection out of an array.</summary>
internal enum CollectionKind
{
    /// <summary>It is no collection: one value.</summary>
    None,

    /// <summary>The array itself will do: for an array, and for an interface by which one only reads.</summary>
    Array,

    /// <summary>A collection expression makes it.</summary>
    Expression,

    /// <summary>An interface of sets, which no collection expression makes.</summary>
    Set,
}
