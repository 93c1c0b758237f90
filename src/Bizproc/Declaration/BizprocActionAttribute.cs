namespace Bizproc;

/// <summary>What <see cref="BizprocActivityAttribute"/> and <see cref="BizprocRobotAttribute"/> have in common.</summary>
public abstract class BizprocActionAttribute : Attribute
{
    private protected BizprocActionAttribute(string code) => Code = code;

    /// <summary>
    /// The code by which the portal knows the action: 1 to 128 of <c>A-Z a-z 0-9 . _ -</c>, unique among all activities and robots of the
    /// application, case-sensitive (portal: 4.1, 4.2).
    /// </summary>
    public string Code { get; }

    /// <summary>
    /// The name for everyone whose language has no <see cref="BizprocTextAttribute"/>. A name is required, here or in a
    /// <see cref="BizprocTextAttribute"/>; <c>""</c> and <c>"0"</c> count as none (portal: 3.2, 3.4).
    /// </summary>
    public string? Name { get; set; }

    /// <summary>The description for everyone whose language has no <see cref="BizprocTextAttribute"/> (portal: 3.4).</summary>
    public string? Description { get; set; }

    /// <summary>
    /// Where the portal sends its calls: a path starting with <c>/</c>, which is joined to the application's public URL at run time, or an
    /// absolute URL with the scheme <c>http</c> or <c>https</c> and a host that has a dot. At most 1000 characters. Left out it is
    /// <c>/bizproc/{code}</c> (portal: 5).
    /// </summary>
    public string? Handler { get; set; }

    /// <summary>
    /// The portal's user as whom the action runs, and whose tokens a call brings; 0 is nobody. Left out it is the user who installed the
    /// application where that is known, else 0. A user id belongs to one portal (portal: 6.3).
    /// </summary>
    public int AuthUserId { get; set; }

    /// <summary>Whether a workflow waits for the answer. Left out it waits if there are return properties (portal: 6.1).</summary>
    public SubscriptionMode Subscription { get; set; }

    /// <summary>Whether the application draws the action's settings itself, at <see cref="PlacementHandler"/> (portal: 6.2, 12).</summary>
    public bool UsePlacement { get; set; }

    /// <summary>
    /// The settings page that the portal opens: a path or an absolute URL as for <see cref="Handler"/>, at most 255 characters, and another
    /// one for each action within the first 200. It has no default, and counts only with <see cref="UsePlacement"/> (portal: 12).
    /// </summary>
    public string? PlacementHandler { get; set; }
}
