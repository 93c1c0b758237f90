namespace Bizproc.Protocol;

/// <summary>The cloud domains whose servers use the time of one country. The time zones of other domains are not known (portal: 19).</summary>
internal static class DomainZones
{
    private static readonly (string Domain, string Zone)[] Known =
    [
        (".bitrix24.ru", "Europe/Moscow"),
        (".bitrix24.by", "Europe/Minsk"),
        (".bitrix24.de", "Europe/Berlin"),
    ];

    /// <summary>Finds the time zone of a portal's server; <see langword="null"/> if the host does not tell it.</summary>
    public static string? Find(string host) => Known.FirstOrDefault(each => host.EndsWith(each.Domain, StringComparison.OrdinalIgnoreCase)).Zone;
}
