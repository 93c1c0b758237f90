namespace Bizproc;

/// <summary>The settings that <see cref="BizprocActivityAttribute"/> and <see cref="BizprocRobotAttribute"/> share.</summary>
public abstract class BizprocActionAttribute : Attribute
{
    private protected BizprocActionAttribute(string code) => Code = code;

    /// <summary>
    /// The code of the action on the portal: 1 to 128 of <c>A-Z a-z 0-9 . _ -</c>. It is case-sensitive, and must be unique among all activities
    /// and robots of the application.
    /// </summary>
    public string Code { get; }

    /// <summary>The name that users see if there is no <see cref="BizprocTextAttribute"/> for their language.</summary>
    /// <remarks>
    /// Every action needs a name, here or in a <see cref="BizprocTextAttribute"/>. The portal treats <c>""</c> and <c>"0"</c> as no name.
    /// </remarks>
    public string? Name { get; set; }

    /// <summary>The description that users see if there is no <see cref="BizprocTextAttribute"/> for their language.</summary>
    public string? Description { get; set; }

    /// <summary>The address to which the portal sends the calls of the action. Default: <c>/bizproc/{code}</c>.</summary>
    /// <remarks>
    /// Either a path that starts with <c>/</c>, which is appended to <see cref="BizprocOptions.PublicUrl"/> at run time, or an absolute <c>http</c>
    /// or <c>https</c> URL whose host has a dot. At most 1,000 characters.
    /// </remarks>
    public string? Handler { get; set; }

    /// <summary>
    /// The id of the portal's user as whom the action runs. A call brings the tokens of this user. With 0 a call brings no tokens.
    /// </summary>
    /// <remarks>
    /// Default: the user who installed the application if the library knows this user, otherwise 0. A user id is valid on one portal only.
    /// </remarks>
    public int AuthUserId { get; set; }

    /// <summary>
    /// Decides if a workflow waits for the answer. Default: <see cref="SubscriptionMode.Auto"/>, it waits if the action has return properties.
    /// </summary>
    public SubscriptionMode Subscription { get; set; }

    /// <summary>
    /// True if the application draws the settings of the action itself, on the page at <see cref="PlacementHandler"/>. Default: false.
    /// </summary>
    public bool UsePlacement { get; set; }

    /// <summary>
    /// The address of the settings page that the portal opens: a path or an absolute URL, as for <see cref="Handler"/>. No default.
    /// </summary>
    /// <remarks>
    /// At most 255 characters. The first 200 characters must differ from those of every other settings page of the application. The address is used
    /// only with <see cref="UsePlacement"/>.
    /// </remarks>
    public string? PlacementHandler { get; set; }
}
