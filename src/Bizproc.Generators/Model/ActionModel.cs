using Bizproc.Protocol;

namespace Bizproc.Generators.Model;

/// <summary>A class that declares an action: everything that code and diagnostics depend on. It holds no symbol, node or location.</summary>
/// <param name="Type">The class.</param>
/// <param name="Activity">The content of <c>[BizprocActivity]</c>, if it is there.</param>
/// <param name="Robot">The content of <c>[BizprocRobot]</c>, completed from the activity, if it is there.</param>
/// <param name="Texts">Name and description in other languages; activity and robot share them.</param>
/// <param name="Properties">Input and return properties, those of base classes first.</param>
/// <param name="DocumentType">The document whose fields the settings offer.</param>
/// <param name="Includes">Rules that show the action.</param>
/// <param name="Excludes">Rules that hide it.</param>
/// <param name="FormerRegistrations">The registrations under former codes, in the order in which they are written.</param>
internal sealed record ActionModel(
    TypeModel Type,
    RegistrationModel? Activity,
    RegistrationModel? Robot,
    EquatableArray<TextModel> Texts,
    EquatableArray<PropertyModel> Properties,
    DocumentModel? DocumentType,
    EquatableArray<DocumentModel> Includes,
    EquatableArray<DocumentModel> Excludes,
    EquatableArray<RegistrationModel> FormerRegistrations)
{
    /// <summary>The registrations under the codes of today: activity, robot or both.</summary>
    public IEnumerable<RegistrationModel> Registrations
    {
        get
        {
            if (Activity is not null) yield return Activity;
            if (Robot is not null) yield return Robot;
        }
    }

    /// <summary>The registrations under the codes of today, then those under former codes.</summary>
    public IEnumerable<RegistrationModel> AllRegistrations => FormerRegistrations.Count == 0 ? Registrations : Registrations.Concat(FormerRegistrations);

    /// <summary>The registrations as the portal gets them. A former code that the class already has is left out: the analyzer reports it.</summary>
    public IEnumerable<RegistrationModel> DeclaredRegistrations
    {
        get
        {
            if (FormerRegistrations.Count == 0) return Registrations;

            HashSet<string> codes = new(Registrations.Select(static registration => registration.Code ?? ""), StringComparer.Ordinal);
            return [.. Registrations, .. FormerRegistrations.Where(former => codes.Add(former.Code ?? ""))];
        }
    }

    /// <summary>The input properties as the portal gets them: each is followed by those under its former keys.</summary>
    public List<PropertyModel> DeclaredInputs => WithFormer(Inputs);

    /// <summary>The return properties as the portal gets them: each is followed by those under its former keys.</summary>
    public List<PropertyModel> DeclaredReturns => WithFormer(Returns);

    /// <summary>The input properties that are written.</summary>
    public List<PropertyModel> Inputs => SelectWritten(isReturn: false);

    /// <summary>The return properties that are written.</summary>
    public List<PropertyModel> Returns => SelectWritten(isReturn: true);

    /// <summary>The inputs that have former keys, by key. Invalid keys are left out: the analyzer reports them.</summary>
    public IEnumerable<(string Key, IEnumerable<string> Former)> FormerKeys => Inputs
        .Where(static property => property.FormerKeys.Count > 0 && PropertyKey.IsValid(property.Key))
        .Select(static property => (property.Key, property.FormerKeys.Select(static former => former.Key ?? "").Where(PropertyKey.IsValid)));

    /// <summary>A former key that another property has, and one without a text, is left out: the analyzer reports it.</summary>
    private List<PropertyModel> WithFormer(List<PropertyModel> properties)
    {
        if (properties.TrueForAll(static property => property.FormerKeys.Count == 0)) return properties;

        HashSet<string> keys = new(Properties.Select(static property => property.Key), StringComparer.OrdinalIgnoreCase);
        return [.. properties.SelectMany(property => (PropertyModel[])
        [
            property,
            .. property.FormerKeys.Where(former => !string.IsNullOrEmpty(former.Key) && keys.Add(former.Key!)).Select(property.Under),
        ])];
    }

    /// <summary>Selects the properties that can be written: those with a type, and of equal keys the first.</summary>
    private List<PropertyModel> SelectWritten(bool isReturn)
    {
        HashSet<string> keys = new(StringComparer.Ordinal);
        return [.. Properties.Where(property => property.IsReturn == isReturn && property.Type is not null && keys.Add(property.Key))];
    }
}
