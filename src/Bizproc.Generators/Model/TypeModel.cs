namespace Bizproc.Generators.Model;

/// <summary>The class of an action, and where it stands.</summary>
/// <param name="Name">Its name without escapes.</param>
/// <param name="Namespace">Its namespace with escapes; empty for the global one.</param>
/// <param name="Headers">How each type is opened again, from the outermost in: <c>partial record Inner</c>.</param>
/// <param name="Reference">How code anywhere names it: <c>global::Demo.Outer.Inner</c>.</param>
/// <param name="HintName">The name of its file, without the ending.</param>
/// <param name="Faults">What keeps code from being written for it.</param>
/// <param name="ForeignRequired">A <see langword="required"/> member that is no property of the action, so that nothing could set it.</param>
/// <param name="Taken">Names of generated members that the class uses for its own.</param>
/// <param name="HidesInherited">Whether a base class already has such members, be they its own or generated.</param>
/// <param name="HasTrimmingMarks">True if the class, or a member that generated code calls, says that trimming may break it.</param>
internal sealed record TypeModel(
    string Name,
    string Namespace,
    EquatableArray<string> Headers,
    string Reference,
    string HintName,
    ClassFaults Faults,
    string? ForeignRequired,
    GeneratedMembers Taken,
    bool HidesInherited,
    bool HasTrimmingMarks)
{
    /// <summary>The interface whose members generated code implements, by its full name: a member of the class, or of one around it, may be called the same.</summary>
    public const string Contract = "global::Bizproc.IBizprocAction";

    /// <summary>The interface in the list of the class.</summary>
    public string Interface => $"{Contract}<{Reference}>";

    /// <summary>Whether code is written for the class; else the analyzer says why not.</summary>
    public bool IsWritten => Faults == ClassFaults.None && ForeignRequired is null;

    /// <summary>True if only the members that other code may call are written, and nothing is registered.</summary>
    public bool IsStub => Faults != ClassFaults.None && (Faults & ~(ClassFaults.Unresolved | ClassFaults.PropertyOfField)) == ClassFaults.None;
}
