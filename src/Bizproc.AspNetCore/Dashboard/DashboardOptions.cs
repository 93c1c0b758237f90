namespace Bizproc;

/// <summary>The options of the dashboard.</summary>
public sealed class DashboardOptions
{
    /// <summary>True to show everything and change nothing: the endpoints for <em>again</em> and <em>drop</em> do not exist. Default: false.</summary>
    public bool IsReadOnly { get; set; }
}
