using Bizproc.Protocol;

namespace Bizproc;

/// <summary>The documented types of a property, for <see cref="BizprocMemberAttribute.Type"/>.</summary>
public static class PropertyType
{
    /// <summary>A <c>bool</c>: yes or no.</summary>
    public const string Bool = PropertyTypes.Bool;

    /// <summary>A date without a time.</summary>
    public const string Date = PropertyTypes.Date;

    /// <summary>A date with a time.</summary>
    public const string DateTime = PropertyTypes.DateTime;

    /// <summary>A number with a fraction.</summary>
    public const string Double = PropertyTypes.Double;

    /// <summary>A file of the portal.</summary>
    public const string File = PropertyTypes.File;

    /// <summary>A whole number.</summary>
    public const string Int = PropertyTypes.Int;

    /// <summary>One of the options of an enum.</summary>
    public const string Select = PropertyTypes.Select;

    /// <summary>One line of text.</summary>
    public const string String = PropertyTypes.String;

    /// <summary>Text of several lines.</summary>
    public const string Text = PropertyTypes.Text;

    /// <summary>A user of the portal.</summary>
    public const string User = PropertyTypes.User;
}
