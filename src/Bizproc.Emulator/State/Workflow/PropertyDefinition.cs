using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.State.Workflow;

/// <summary>An input or return property, as the portal reads it from a registration (portal: 4.4).</summary>
/// <param name="Key">The key.</param>
/// <param name="Members">The members, with keys in upper case.</param>
internal readonly record struct PropertyDefinition(string Key, PhpArray Members)
{
    /// <summary>Gets the type as it is written; empty if there is none.</summary>
    public string Type => Members["TYPE"].ToText();

    public PhpValue Default => Members["DEFAULT"];

    public bool IsMultiple => IsYes(Members["MULTIPLE"]);

    public bool IsRequired => IsYes(Members["REQUIRED"]);

    public bool IsDate => Is(PropertyTypes.Date);

    public bool IsMoment => Is(PropertyTypes.DateTime);

    public bool IsText => Is(PropertyTypes.String) || Is(PropertyTypes.Text);

    /// <summary>Gets the inputs of an action.</summary>
    public static IEnumerable<PropertyDefinition> ReadInputs(Registration action) => Read(action.Properties);

    /// <summary>Gets the return properties of an action.</summary>
    public static IEnumerable<PropertyDefinition> ReadReturns(Registration action) => Read(action.ReturnProperties);

    /// <summary>True if the property has a type. Case does not count.</summary>
    public bool Is(string type) => Members["TYPE"] is PhpString text && PropertyTypes.Same(text.Value, type);

    /// <summary>True unless the value is empty or one of a few words for no. The two switches of an action are read more strictly.</summary>
    public static bool IsYes(PhpValue value) => !value.IsEmpty && value.ToText() is not ("N" or "n" or "false");

    private static IEnumerable<PropertyDefinition> Read(PhpValue? properties) =>
        properties is PhpArray array ? array.Select(static pair => new PropertyDefinition(pair.Key, pair.Value as PhpArray ?? [])) : [];
}
