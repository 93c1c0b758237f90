namespace Bizproc.Generators.Model;

/// <summary>The faults of a member that declares a property of the action.</summary>
[Flags]
internal enum MemberFaults
{
    None = 0,
    Static = 1 << 0,
    Indexer = 1 << 1,
    Ref = 1 << 2,

    /// <summary>Without a getter that the code of the action can call.</summary>
    NoGetter = 1 << 3,

    /// <summary>Without a setter that the code of the action can call.</summary>
    NoSetter = 1 << 4,

    /// <summary>A return property with <see langword="init"/>, which the handler could not set.</summary>
    InitOnly = 1 << 5,

    /// <summary>A return property with <see langword="required"/>, which would have to be set already when the object is created.</summary>
    RequiredReturn = 1 << 6,

    /// <summary>Input and return property at once, which would share one value.</summary>
    BothDirections = 1 << 7,

    /// <summary>Hidden by a derived class, with an accessor that cannot be called through the class that declares it.</summary>
    Hidden = 1 << 8,

    /// <summary>The type, an option or an argument of an attribute is not known, or another generator makes it.</summary>
    Unresolved = 1 << 9,

    /// <summary>An explicit implementation of an interface, which no other code can name.</summary>
    Explicit = 1 << 10,

    /// <summary>Of an enum of another assembly, whose name means another type in this one.</summary>
    UnreachableType = 1 << 11,

    /// <summary>Hidden by a derived class, and declared by a class of another assembly, whose name means another type in this one.</summary>
    UnreachableOwner = 1 << 12,
}
