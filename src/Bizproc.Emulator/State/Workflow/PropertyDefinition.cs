using Bizproc.Emulator.Registry;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Workflow;

/// <summary>An input or return property as the portal reads it out of a registration (portal: 4.4).</summary>
/// <param name="Key">Its key.</param>
/// <param name="Members">Its members, with keys in upper case.</param>
internal readonly record struct PropertyDefinition(string Key, PhpArray Members)
{
    /// <summary>Its type as it is written; empty where there is none.</summary>
    public string Type => Members["TYPE"].ToText();

    public PhpValue Default => Members["DEFAULT"];

    public bool IsMultiple => IsYes(Members["MULTIPLE"]);

    public bool IsRequired => IsYes(Members["REQUIRED"]);

    public bool IsDate => Is(PropertyTypes.Date);

    public bool IsMoment => Is(PropertyTypes.DateTime);

    public bool IsText => Is(PropertyTypes.String) || Is(PropertyTypes.Text);

    /// <summary>The inputs of an action.</summary>
    public static IEnumerable<PropertyDefinition> ReadInputs(Registration action) => Read(action.Properties);

    /// <summary>The answers of an action.</summary>
    public static IEnumerable<PropertyDefinition> ReadReturns(Registration action) => Read(action.ReturnProperties);

    /// <summary>Whether the portal takes the property for one of a type, whatever its letters' case.</summary>
    public bool Is(string type) => Members["TYPE"] is PhpString text && PropertyTypes.Same(text.Value, type);

    private static IEnumerable<PropertyDefinition> Read(PhpValue? properties) =>
        properties is PhpArray array ? array.Select(static pair => new PropertyDefinition(pair.Key, pair.Value as PhpArray ?? [])) : [];

    /// <summary>Read loosely, unlike the two switches of an action: all but a few words for no mean yes.</summary>
    private static bool IsYes(PhpValue value) => !value.IsEmpty && value.ToText() is not ("N" or "n" or "false");
}
