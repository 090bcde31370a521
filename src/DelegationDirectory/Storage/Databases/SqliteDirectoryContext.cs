using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage.Databases;

/// <summary>The directory in SQLite, whose texts compare byte by byte unless told otherwise.</summary>
internal sealed class SqliteDirectoryContext(DbContextOptions<SqliteDirectoryContext> options) : DirectoryContext(options);
