namespace Bizproc.Generators.Model;

/// <summary>A class that declares an action, as far as code and diagnostics depend on it. Holds no symbol, node or location.</summary>
/// <param name="Type">The class.</param>
/// <param name="Activity">What <c>[BizprocActivity]</c> says, if it is there.</param>
/// <param name="Robot">What <c>[BizprocRobot]</c> says, completed from the activity, if it is there.</param>
/// <param name="Texts">Name and description in other languages; activity and robot share them.</param>
/// <param name="Properties">Input and return properties, those of base classes first.</param>
/// <param name="DocumentType">The document whose fields the settings offer.</param>
/// <param name="Includes">Rules that show the action.</param>
/// <param name="Excludes">Rules that hide it.</param>
internal sealed record ActionModel(
    TypeModel Type,
    RegistrationModel? Activity,
    RegistrationModel? Robot,
    EquatableArray<TextModel> Texts,
    EquatableArray<PropertyModel> Properties,
    DocumentModel? DocumentType,
    EquatableArray<DocumentModel> Includes,
    EquatableArray<DocumentModel> Excludes)
{
    /// <summary>Activity and robot, as far as the class is them.</summary>
    public IEnumerable<RegistrationModel> Registrations
    {
        get
        {
            if (Activity is not null) yield return Activity;
            if (Robot is not null) yield return Robot;
        }
    }

    /// <summary>The input properties that are written.</summary>
    public List<PropertyModel> Inputs => SelectWritten(isReturn: false);

    /// <summary>The return properties that are written.</summary>
    public List<PropertyModel> Returns => SelectWritten(isReturn: true);

    /// <summary>Selects the properties that can be written: those with a type, and of equal keys the first.</summary>
    private List<PropertyModel> SelectWritten(bool isReturn)
    {
        HashSet<string> keys = new(StringComparer.Ordinal);
        return [.. Properties.Where(property => property.IsReturn == isReturn && property.Type is not null && keys.Add(property.Key))];
    }
}
