using Bizproc.Protocol;

namespace Bizproc.Compatibility;

/// <summary>
/// Decides if a value that was stored for one type of the portal is read unchanged as another one. Stored dates fit no other type: the portal sends
/// each in its own way (portal: 10.3).
/// </summary>
internal static class TypeFit
{
    private static readonly string[] s_texts = [PropertyTypes.String, PropertyTypes.Text];

    private static readonly string[] s_dates = [PropertyTypes.Date, PropertyTypes.DateTime];

    private static readonly string[] s_readAsText =
        [PropertyTypes.Bool, PropertyTypes.Int, PropertyTypes.Double, PropertyTypes.Select, PropertyTypes.User, PropertyTypes.String, PropertyTypes.Text];

    /// <summary>True if every value of one type is one of the other, too.</summary>
    public static bool Fits(string value, string type)
    {
        if (PropertyTypes.Same(value, type)) return true;
        if (Has(s_texts, type)) return Has(s_readAsText, value);

        return PropertyTypes.Same(value, PropertyTypes.Int) && PropertyTypes.Same(type, PropertyTypes.Double);
    }

    /// <summary>True if every value that a handler returns for one type is one of the other, too. The portal writes dates as text there.</summary>
    public static bool FitsAsResult(string value, string type) =>
        Fits(value, type) || (Has(s_texts, type) && Has(s_dates, value));

    private static bool Has(string[] types, string type) => types.Any(each => PropertyTypes.Same(each, type));
}
