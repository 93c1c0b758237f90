namespace Bizproc.Generators.Model;

/// <summary>The class of an action and the types around it.</summary>
/// <param name="Name">Its name without escapes.</param>
/// <param name="Namespace">Its namespace with escapes; empty for the global namespace.</param>
/// <param name="Headers">The line that reopens each type, from the outermost to the class: <c>partial record Inner</c>.</param>
/// <param name="Reference">Its name, valid anywhere in code: <c>global::Demo.Outer.Inner</c>.</param>
/// <param name="HintName">The name of its file, without the extension.</param>
/// <param name="Faults">The reasons not to generate code for it.</param>
/// <param name="ForeignRequired">A <see langword="required"/> member that is not a property of the action, so that nothing could set it.</param>
/// <param name="Taken">The generated members whose names the class already uses.</param>
/// <param name="HidesInherited">True if a base class already has members of these names, generated or not.</param>
/// <param name="HasTrimmingMarks">True if the class, or a member that generated code calls, declares that trimming may break it.</param>
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
    /// <summary>
    /// The interface that generated code implements. Its name is qualified, because the class or a type around it may have a member of the same name.
    /// </summary>
    public const string Contract = "global::Bizproc.IBizprocAction";

    /// <summary>The interface, as written in the base list of the class.</summary>
    public string Interface => $"{Contract}<{Reference}>";

    /// <summary>True if code is generated for the class; otherwise the analyzer reports the reason.</summary>
    public bool IsWritten => Faults == ClassFaults.None && ForeignRequired is null;

    /// <summary>True if the class gets only the members that other code may call, and is not registered.</summary>
    public bool IsStub => Faults != ClassFaults.None && (Faults & ~(ClassFaults.Unresolved | ClassFaults.PropertyOfField)) == ClassFaults.None;
}
