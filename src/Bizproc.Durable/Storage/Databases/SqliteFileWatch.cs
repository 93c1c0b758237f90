using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Bizproc.Durable.Storage.Databases;

/// <summary>
/// Notices that the file of a database was deleted or replaced while it is open: everything that is written afterwards would be lost with the process.
/// Windows does not let that happen.
/// </summary>
/// <param name="file">The path of the file.</param>
/// <param name="first">The first connection to the file, which stays open. Later ones might open another file of the same name.</param>
internal sealed partial class SqliteFileWatch(string file, SqliteConnection first) : IDisposable
{
    /// <summary>SQLite's question whether the open file is no longer at its path.</summary>
    private const int HasMoved = 20;

    private volatile bool _isUnable;
    private volatile bool _isMoved;

    /// <summary>Compares the open file with the one at its path.</summary>
    /// <exception cref="SqliteException">They differ, or did before: the journals of a file that was brought back may be others.</exception>
    public void ThrowIfMoved()
    {
        if (!_isMoved && !IsMoved()) return;

        _isMoved = true;
        throw new SqliteException(
            $"The file {file} was deleted, moved or replaced while the application uses it: nothing is kept until the application starts again. What was kept until then is in the file that was moved: bring it back, and start the application again",
            SqliteCodes.ReadOnly,
            SqliteCodes.ReadOnlyMoved);
    }

    public void Dispose() => first.Dispose();

    private bool IsMoved()
    {
        if (_isUnable) return false;

        try
        {
            int hasMoved = 0;
            return first.Handle is { } handle && Control(handle, "main", HasMoved, ref hasMoved) == 0 && hasMoved != 0;
        }
        catch (Exception failure) when (failure is DllNotFoundException or EntryPointNotFoundException)
        {
            // The application brings another build of SQLite, under another name.
            _isUnable = true;
            return false;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial int Control(SafeHandle database, string name, int operation, ref int answer);
}
